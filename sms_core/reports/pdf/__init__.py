"""Papers as PDF: drawn with reportlab, which is imported with the first paper and nowhere else."""
