"""Weighs features for the draft checker's second reader: a logistic regression an outcome, with scikit-learn.

Reads from the standard input, as JSON, the outcomes (measures and their denials), what a feature that is an entry
counts, and the examples, each with its features, the outcomes it shows and those left open; writes biases, and by
feature pairs of outcome and weight. scripts/train.ts calls it and says what the features are.
"""

import json
import sys

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

# By trying: more features bring nothing but size.
FEATURES_AN_OUTCOME = 1000
INVERSE_REGULARISATION = 100
# What stands in one clause alone is that clause's.
LEAST_CLAUSES = 2
# An outcome with fewer examples can't be learned.
LEAST_EXAMPLES = 3


def matrix(examples, entry):
    """A row an example, a column a feature; runs of words count less the more there are, as in the checker."""
    counts = {}
    for example in examples:
        for feature in example["features"]:
            counts[feature] = counts.get(feature, 0) + 1
    names = sorted(feature for feature, count in counts.items() if count >= LEAST_CLAUSES)
    column = {name: at for at, name in enumerate(names)}
    rows, columns, values = [], [], []
    for row, example in enumerate(examples):
        entries = set(example["entries"])
        length = max(1, example["runs"]) ** 0.5
        for feature in example["features"]:
            if feature in column:
                rows.append(row)
                columns.append(column[feature])
                values.append(entry if feature in entries else 1 / length)
    return names, csr_matrix((values, (rows, columns)), shape=(len(examples), len(names)))


def fitted(features, shown):
    model = LogisticRegression(C=INVERSE_REGULARISATION, class_weight="balanced", solver="liblinear", random_state=0)
    return model.fit(features, shown)


def main():
    given = json.load(sys.stdin)
    examples = given["examples"]
    names, features = matrix(examples, given["entry"])
    spread = numpy.sqrt(numpy.asarray((features > 0).sum(axis=0)).ravel())
    biases, weights = [], {}
    for at, outcome in enumerate(given["outcomes"]):
        used = [row for row, example in enumerate(examples) if outcome not in example["open"]]
        shown = numpy.array([outcome in examples[row]["shows"] for row in used])
        if shown.sum() < LEAST_EXAMPLES:
            biases.append(-20)
            continue
        first = fitted(features[used], shown)
        chosen = numpy.argsort(-numpy.abs(first.coef_[0]) * spread, kind="stable")[:FEATURES_AN_OUTCOME]
        model = fitted(features[used][:, chosen], shown)
        biases.append(float(model.intercept_[0]))
        for column, weight in zip(chosen, model.coef_[0]):
            weights.setdefault(names[column], []).append([at, float(weight)])
    json.dump({"biases": biases, "weights": dict(sorted(weights.items()))}, sys.stdout, ensure_ascii=False)


main()
