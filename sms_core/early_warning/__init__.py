"""Early warning by rules: attendance, behaviour and course points, and the tier that they add up to."""
