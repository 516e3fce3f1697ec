-- Documents: papers are entered and read, never changed.

CALL zh_protect_case('documents_paper');
CALL zh_protect_case('documents_voidance');
CALL zh_protect_court('documents_registration');
CALL zh_protect_case('documents_draft', updates => '{current}');
