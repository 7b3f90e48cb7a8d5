"""perfdata: a park's figures, read from office files, checked, kept by revision and shown."""

__version__ = "0.1.0"
