"""The network in PyTorch: the training loop is written out."""

from __future__ import annotations

from copy import deepcopy

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from .arrays import Answers, Arrays

HIDDEN = 64  # numbers between input and answer
EPOCHS, PATIENCE = 200, 15  # times through the training part; stop after so many without gain
BATCH, RATE, DECAY = 32, 2e-3, 1e-2  # examples of a step, its size, and the pull towards 0
DROPOUT = 0.2  # share of the hidden numbers that each step does without


def fitted(given: Arrays, seed: int) -> Answers:
    """Train on the training part, keep the epoch that the validation part likes best."""
    torch.manual_seed(seed)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # so small a network waits for its threads more than it gains
    network = nn.Sequential(
        nn.Linear(given.train.shape[1], HIDDEN),
        nn.ReLU(),
        nn.Dropout(DROPOUT),
        nn.Linear(HIDDEN, len(given.labels)),
    )
    numbers, truth = torch.from_numpy(given.train), torch.from_numpy(given.train_truth).long()
    unseen = torch.from_numpy(given.validation)
    unseen_truth = torch.from_numpy(given.validation_truth).long()
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    best, best_loss, waited = deepcopy(network.state_dict()), float("inf"), 0
    for _ in range(EPOCHS):
        network.train()
        for rows in torch.randperm(len(numbers)).split(BATCH):
            loss = functional.cross_entropy(network(numbers[rows]), truth[rows])
            optimiser.zero_grad()
            loss.backward()  # how the loss changes with each weight
            optimiser.step()  # a step against it
        network.eval()
        with torch.inference_mode():
            judged = functional.cross_entropy(network(unseen), unseen_truth).item()
        waited += 1
        if judged < best_loss:
            best, best_loss, waited = deepcopy(network.state_dict()), judged, 0
        if waited == PATIENCE:
            break
    network.load_state_dict(best)
    torch.set_num_threads(threads)

    @torch.inference_mode()
    def answers(asked: np.ndarray) -> np.ndarray:
        return network(torch.from_numpy(asked)).softmax(dim=1).double().numpy()

    return answers
