-- Laws are looked up by their titles among the few hundred documents of their kind.
create index legal_document_type_idx on legal_document (type);
