"""Scores of self-evaluation forms: targets read, rules applied, grades, and what a form contradicts.

A printed score is never replaced: the computed one stands beside it. A code says why there is none.
"""
