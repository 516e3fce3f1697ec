"""The page 留痕查询."""
