"""What a person sees and does: the Qt desktop application."""
