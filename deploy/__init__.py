"""Bundles of the app for places without internet."""
