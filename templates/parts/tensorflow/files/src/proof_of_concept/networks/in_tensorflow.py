"""The network in TensorFlow: Keras describes it, and tf.data feeds it."""

from __future__ import annotations

import os
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # read when TensorFlow is imported
os.environ["KERAS_BACKEND"] = "tensorflow"  # likewise by Keras, which can run on others too

import keras
import numpy as np
import tensorflow as tf

from .arrays import Answers, Arrays

HIDDEN = 64  # numbers between input and answer
EPOCHS, PATIENCE = 200, 15  # times through the training part; stop after so many without gain
BATCH, RATE, DECAY = 32, 2e-3, 1e-2  # examples of a step, its size, and the pull towards 0
DROPOUT = 0.2  # share of the hidden numbers that each step does without


def fitted(given: Arrays, seed: int) -> Answers:
    """Train on the training part, keep the epoch that the validation part likes best."""
    keras.utils.set_random_seed(seed)
    network: Any = keras.Sequential(
        [
            keras.layers.Input((given.train.shape[1],)),
            keras.layers.Dense(HIDDEN, activation="relu"),
            keras.layers.Dropout(DROPOUT),
            keras.layers.Dense(len(given.labels), activation="softmax"),
        ]
    )
    network.compile(
        optimizer=keras.optimizers.AdamW(RATE, weight_decay=DECAY),
        loss=keras.losses.SparseCategoricalCrossentropy(),
    )
    known = tf.data.Dataset.from_tensor_slices((given.train, given.train_truth))
    unseen = tf.data.Dataset.from_tensor_slices((given.validation, given.validation_truth))
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    network.fit(
        known.shuffle(len(given.train), seed=seed).batch(BATCH).prefetch(tf.data.AUTOTUNE),
        validation_data=unseen.batch(len(given.validation)).cache(),
        epochs=EPOCHS,
        callbacks=[stop],
        shuffle=False,  # the data set above sees to that
        verbose=0,
    )

    def answers(asked: np.ndarray) -> np.ndarray:
        return np.asarray(network(asked, training=False), dtype=float)

    return answers
