-- Restrictions: each is of one case and follows its court and class.

CALL zh_protect_case('restrictions_restriction', updates => '{current}');
