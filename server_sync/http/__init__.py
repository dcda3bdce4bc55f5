"""What every request passes: who calls, how often, how much, and how errors are told."""
