"""Walking through the whole product without anybody, and the pictures that are taken on the way."""
