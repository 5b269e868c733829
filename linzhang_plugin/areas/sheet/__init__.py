"""The page of an area (责任区档案) for printing.

``facts`` reads what the pages say, ``content`` says it in the words of offices, ``compose`` sets it on sheets;
``areas/algorithms/page_layout`` draws them.
"""
