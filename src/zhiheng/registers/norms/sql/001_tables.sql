-- Norms are the same for every court: no case, person or money stands in them.
CALL zh_reference('norms_norm', reason => 'the catalogue of norms: keys');
CALL zh_reference('norms_particulars', reason => 'titles, numbers, levels and days of norms',
    updates => '{current}');
CALL zh_reference('norms_clause', reason => 'texts of norms, clause by clause',
    updates => '{current,ordinal}');
CALL zh_reference('norms_relation', reason => 'how norms stand to one another');
CALL zh_reference('norms_lifting', reason => 'ends of relations between norms');
CALL zh_reference('norms_note', reason => 'annotations, questions and answers on norms, no party',
    updates => '{current}');
