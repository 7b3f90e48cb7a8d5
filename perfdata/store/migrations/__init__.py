"""The steps that bring a store's tables up to date, run in order when it is opened.

To change the tables: change schema.py, then add a step under versions/ whose `down_revision` names the
last one. A step is frozen once released: it spells out its columns and imports nothing of perfdata.
"""
