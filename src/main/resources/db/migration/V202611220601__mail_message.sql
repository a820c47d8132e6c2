create sequence mail_message_seq start with 1 increment by 50;

-- The body is emptied once a message has left; only the demonstration, from which nothing leaves, keeps it.
create table mail_message (
    id bigint not null,
    channel varchar(10) not null,
    recipient varchar(254) not null,
    template varchar(100) not null,
    language varchar(10) not null,
    subject varchar(500) not null,
    body text not null,
    html text not null,
    state varchar(20) not null,
    attempts integer not null,
    failure varchar(1000),
    created_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    constraint mail_message_pk primary key (id)
);

create index mail_message_state_ix on mail_message (state, id);
create index mail_message_created_ix on mail_message (created_at);
