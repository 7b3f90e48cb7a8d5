"""What follows from the figures: growth, completion, schedule, sums, contradictions.

Pure functions: no clock, no file, no wording. They take frames of `model.OBSERVATIONS`,
`model.PROJECTS` or `model.LEDGER`, return new frames, and hand over codes and values that
`language` words. A number that the rules of statistics refuse is missing (NaN), and a code says why.
"""
