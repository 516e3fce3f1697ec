-- Settlements kept and broken, grace and assessments: of one case, only ever added to.

CALL zh_protect_case('goodfaith_offer');
CALL zh_protect_case('goodfaith_signature');
CALL zh_protect_case('goodfaith_due');
CALL zh_protect_case('goodfaith_allotment');
CALL zh_protect_case('goodfaith_breach');
CALL zh_protect_case('goodfaith_grace');
CALL zh_protect_case('goodfaith_assessment');
CALL zh_protect_court('goodfaith_plandeadline');
