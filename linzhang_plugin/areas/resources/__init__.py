"""The resource archive (森林资源档案): which 小班 stand in which area, and what they are.

``systems`` and ``labels`` read codes, ``pieces`` splits 小班 by the areas, ``shares`` splits their recorded figures,
``archive`` adds them up, ``layers`` reads what lies beside the 小班 (wetlands, reserves, old trees), ``workbook``
prints.
"""
