package dev.dreamlog.account.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;

/** Stores who may sign in. That an e-mail address belongs to one account only is decided here, by the database. */
@Component
public class Credentials {

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the e-mail address is taken. */
    public boolean add(Credential credential) {
        return jdbc.sql("""
                INSERT INTO command.credential (account_id, email, password_hash, display_name, role)
                VALUES (:account, :email, :hash, :name, :role) ON CONFLICT (email) DO NOTHING""")
                .param("account", credential.accountId().value()).param("email", credential.email().text())
                .param("hash", credential.passwordHash()).param("name", credential.displayName())
                .param("role", credential.role().name()).update() == 1;
    }

    /**
     * Gives the role, and says which one was held before; empty when there is no such account.
     *
     * @throws LastAdministrator when it would be taken from the last one who can give it back
     */
    public Optional<Role> changeRole(AccountId account, Role role) {
        if (role != Role.ADMIN) {
            keepAnAdministratorBeside(account);
        }
        return jdbc.sql("UPDATE command.credential SET role = :role WHERE account_id = :account RETURNING old.role")
                .param("role", role.name()).param("account", account.value()).query(String.class).optional()
                .map(Role::valueOf);
    }

    /** False when the name was changed for nobody, for there is no such account. */
    public boolean rename(AccountId account, String displayName) {
        return jdbc.sql("UPDATE command.credential SET display_name = :name WHERE account_id = :account")
                .param("name", displayName).param("account", account.value()).update() == 1;
    }

    /** False when the password is not what it was any more: of two who change it at once, one does. */
    public boolean replaceHash(Credential owner, String fresh) {
        return jdbc.sql("""
                UPDATE command.credential SET password_hash = :fresh
                WHERE account_id = :account AND password_hash = :known""").param("fresh", fresh)
                .param("account", owner.accountId().value()).param("known", owner.passwordHash()).update() == 1;
    }

    /**
     * Until the transaction ends no administrator is lost to anybody else: two who take the role from each other wait
     * here, and the second finds the first gone.
     *
     * @throws LastAdministrator when there is no other one
     */
    public void keepAnAdministratorBeside(AccountId leaving) {
        List<AccountId> all = jdbc.sql("""
                SELECT account_id FROM command.credential WHERE role = 'ADMIN'
                ORDER BY account_id FOR NO KEY UPDATE""")
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class))).list();
        if (all.equals(List.of(leaving))) {
            throw new LastAdministrator();
        }
    }

    /** With everything that depends on it: sessions, their tokens and the answers kept for repetition. */
    public void remove(AccountId account) {
        jdbc.sql("DELETE FROM command.credential WHERE account_id = :account").param("account", account.value())
                .update();
    }

    public Optional<Credential> find(EmailAddress email) {
        return jdbc.sql("SELECT * FROM command.credential WHERE email = :email").param("email", email.text())
                .query(Credentials::read).optional();
    }

    public Optional<Credential> find(AccountId account) {
        return jdbc.sql("SELECT * FROM command.credential WHERE account_id = :account")
                .param("account", account.value()).query(Credentials::read).optional();
    }

    private static Credential read(ResultSet row, int number) throws SQLException {
        return new Credential(new AccountId(row.getObject("account_id", UUID.class)),
                new EmailAddress(row.getString("email")), row.getString("password_hash"),
                row.getString("display_name"), Role.valueOf(row.getString("role")), row.getInt("sessions_ended"));
    }
}
