"""Grading: scales, assessments, scores and results."""
