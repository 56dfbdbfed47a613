"""The network in JAX: two functions, their gradient, and a compiled step."""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np

from .arrays import Answers, Arrays

HIDDEN = 64  # numbers between input and answer
EPOCHS, PATIENCE = 200, 15  # times through the training part; stop after so many without gain
BATCH, RATE = 32, 2e-3  # examples of a step, and its size
DECAY = 1e-2  # how much weights are drawn to 0

Weights = dict[str, jax.Array]


def scores(weights: Weights, numbers: jax.Array) -> jax.Array:
    """(examples, labels): the network, before they are made to add up to 1."""
    hidden = jax.nn.relu(numbers @ weights["in"] + weights["in bias"])
    return hidden @ weights["out"] + weights["out bias"]


def loss_of(weights: Weights, numbers: jax.Array, truth: jax.Array) -> jax.Array:
    """The mean cross-entropy, in nats."""
    return -jax.nn.log_softmax(scores(weights, numbers))[jnp.arange(len(truth)), truth].mean()


@jax.jit
def step(
    weights: Weights, fast: Weights, slow: Weights, count: int, numbers: jax.Array, truth: jax.Array
) -> tuple[Weights, Weights, Weights]:
    """One step of AdamW (Loshchilov and Hutter 2019). fast, slow: the means that it keeps."""
    slopes = jax.grad(loss_of)(weights, numbers, truth)
    fast = jax.tree.map(lambda mean, slope: 0.9 * mean + 0.1 * slope, fast, slopes)
    slow = jax.tree.map(lambda mean, slope: 0.999 * mean + 0.001 * slope**2, slow, slopes)

    def moved(weight: jax.Array, first: jax.Array, second: jax.Array) -> jax.Array:
        way = first / (1 - 0.9**count) / (jnp.sqrt(second / (1 - 0.999**count)) + 1e-8)
        return weight - RATE * (way + DECAY * weight)

    return jax.tree.map(moved, weights, fast, slow), fast, slow


def fitted(given: Arrays, seed: int) -> Answers:
    """Train on the training part, keep the epoch that the validation part likes best."""
    random, inputs, labels = np.random.default_rng(seed), given.train.shape[1], len(given.labels)
    weights = {
        "in": jnp.asarray(random.normal(0, (2 / inputs) ** 0.5, (inputs, HIDDEN)), jnp.float32),
        "in bias": jnp.zeros(HIDDEN),
        "out": jnp.asarray(random.normal(0, (1 / HIDDEN) ** 0.5, (HIDDEN, labels)), jnp.float32),
        "out bias": jnp.zeros(labels),
    }
    fast = slow = jax.tree.map(jnp.zeros_like, weights)
    unseen, unseen_truth = jnp.asarray(given.validation), jnp.asarray(given.validation_truth)
    judge = jax.jit(loss_of)
    best, best_loss, waited, count = weights, float("inf"), 0, 0
    batch = min(BATCH, len(given.train))
    for _ in range(EPOCHS):
        order = random.permutation(len(given.train))
        # Every batch is of one size, for a step is compiled anew for each; the rest waits a turn.
        for rows in order[: len(order) // batch * batch].reshape(-1, batch):
            count += 1
            numbers, truth = given.train[rows], given.train_truth[rows]
            weights, fast, slow = step(weights, fast, slow, count, numbers, truth)
        judged, waited = float(judge(weights, unseen, unseen_truth)), waited + 1
        if judged < best_loss:
            best, best_loss, waited = weights, judged, 0
        if waited == PATIENCE:
            break

    def answers(asked: np.ndarray) -> np.ndarray:
        return np.asarray(jax.nn.softmax(scores(best, jnp.asarray(asked))), dtype=float)

    return answers
