"""The topology of nested areas: finds overlaps, gaps, parts outside, slivers, and mends them at shared vertices.

How it works. Every outline is a chain of directed segments with its inside on the left. The chains of all children
minus the chain of their parent is the boundary of the function (number of children − inside the parent): it is empty
exactly where the children tile the parent. Identical segments cancel by sorting, so a county without faults costs one
sort and no overlay, and only what is left over is made into faces and looked at. Mending nodes the lines of all
levels together around a fault, gives each face there one area per level, and adds and takes the edges of whole faces:
all neighbours, parents and children get the very same vertices.
"""
