"""What a chart says, as data, and its rendering for plotly.

model.Chart is the data; build makes one from a computed frame, theme holds the looks, and
plotly.figure renders. export/ renders the same Chart for slides, sheets and pictures.
"""
