-- Questions that found something, to be offered to others once several people have asked them; who asked is not kept.
create table search_asked (
    text_key varchar(200) not null primary key,
    words varchar(200) not null,
    times integer not null,
    last_on date not null
);
