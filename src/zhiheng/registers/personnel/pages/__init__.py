"""The page 组织机构 and the forms of its acts."""
