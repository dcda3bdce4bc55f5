"""What the office does about attendance: following up absences, settling guests, lists over a period."""
