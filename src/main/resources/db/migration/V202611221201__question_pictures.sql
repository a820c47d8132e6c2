-- Which stored files are pictures of questions; no other file may be had by its hash.
create table question_picture (
    hash varchar(64) not null primary key,
    media_type varchar(40) not null,
    added_at timestamp with time zone not null
);
