"""A believable school of any size from one seed: people, timetable, registers, marks, scores and notes."""
