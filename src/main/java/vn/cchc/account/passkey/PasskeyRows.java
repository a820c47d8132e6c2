package vn.cchc.account.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The tables of passkeys, as Spring Security's WebAuthn support asks for them. */
@Repository
class PasskeyRows implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {

    private static final String USER = "select u.handle, a.sign_in_name, a.display_name from account_passkey_user u"
            + " join account a on a.id = u.account_id where ";
    private static final String CREDENTIAL = "select p.*, u.handle from account_passkey p"
            + " join account_passkey_user u on u.account_id = p.account_id where ";

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return jdbc.sql(USER + "u.handle = ?")
                .param(text(id))
                .query(PasskeyRows::user)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return jdbc.sql(USER + "a.sign_in_name = ?")
                .param(username)
                .query(PasskeyRows::user)
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        jdbc.sql(
                        "insert into account_passkey_user (account_id, handle) select id, ? from account where sign_in_name = ?")
                .params(text(user.getId()), user.getName())
                .update();
    }

    @Override
    public void save(CredentialRecord passkey) {
        var updated = jdbc.sql("update account_passkey set signature_count = ?, uv_initialized = ?, backup_state = ?,"
                        + " last_used_at = ? where credential_id = ?")
                .params(
                        passkey.getSignatureCount(),
                        passkey.isUvInitialized(),
                        passkey.isBackupState(),
                        at(passkey.getLastUsed()),
                        text(passkey.getCredentialId()))
                .update();
        if (updated == 0) {
            add(passkey);
        }
    }

    private void add(CredentialRecord passkey) {
        jdbc.sql("insert into account_passkey (credential_id, account_id, label, public_key, signature_count,"
                        + " uv_initialized, backup_eligible, backup_state, transports, attestation_object, client_data,"
                        + " created_at, last_used_at) select ?, account_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                        + " from account_passkey_user where handle = ?")
                .params(
                        text(passkey.getCredentialId()),
                        passkey.getLabel(),
                        text(new Bytes(passkey.getPublicKey().getBytes())),
                        passkey.getSignatureCount(),
                        passkey.isUvInitialized(),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        text(Objects.requireNonNull(passkey.getAttestationObject())),
                        text(Objects.requireNonNull(passkey.getAttestationClientDataJSON())),
                        at(passkey.getCreated()),
                        at(passkey.getLastUsed()),
                        text(passkey.getUserEntityUserId()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(CREDENTIAL + "p.credential_id = ?")
                .param(text(credentialId))
                .query(PasskeyRows::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return jdbc.sql(CREDENTIAL + "u.handle = ? order by p.created_at, p.credential_id")
                .param(text(userId))
                .query(PasskeyRows::credential)
                .list();
    }

    /** Both repositories ask for this with different meanings; neither is what the portal removes passkeys by. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Passkeys are removed together with whose they are");
    }

    List<Passkey> of(long accountId) {
        return jdbc.sql("select credential_id, label, created_at, last_used_at from account_passkey"
                        + " where account_id = ? order by created_at, credential_id")
                .param(accountId)
                .query((row, number) -> new Passkey(
                        row.getString(1), row.getString(2), time(row, "created_at"), time(row, "last_used_at")))
                .list();
    }

    boolean rename(long accountId, String id, String label) {
        return jdbc.sql("update account_passkey set label = ? where account_id = ? and credential_id = ?")
                        .params(label, accountId, id)
                        .update()
                > 0;
    }

    boolean remove(long accountId, String id) {
        return jdbc.sql("delete from account_passkey where account_id = ? and credential_id = ?")
                        .params(accountId, id)
                        .update()
                > 0;
    }

    private static PublicKeyCredentialUserEntity user(ResultSet row, int number) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(bytes(row.getString("handle")))
                .name(row.getString("sign_in_name"))
                .displayName(row.getString("display_name"))
                .build();
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        var transports = Optional.of(row.getString("transports")).filter(text -> !text.isEmpty()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(bytes(row.getString("credential_id")))
                .userEntityUserId(bytes(row.getString("handle")))
                .publicKey(new ImmutablePublicKeyCose(
                        bytes(row.getString("public_key")).getBytes()))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports)
                .attestationObject(bytes(row.getString("attestation_object")))
                .attestationClientDataJSON(bytes(row.getString("client_data")))
                .label(row.getString("label"))
                .created(time(row, "created_at"))
                .lastUsed(time(row, "last_used_at"))
                .build();
    }

    private static String text(Bytes bytes) {
        return bytes.toBase64UrlString();
    }

    private static Bytes bytes(String text) {
        return Bytes.fromBase64(text);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
