"""Issues of sync: conflicts, rejections and quarantined work, kept until a person settles them."""
