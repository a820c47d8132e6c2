package vn.cchc.mail;

/** Mail on H2. */
class MailIntegrationTests extends MailContract {}
