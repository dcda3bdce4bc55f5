"""Assessments, scores, results and final grades by plain HTTP."""
