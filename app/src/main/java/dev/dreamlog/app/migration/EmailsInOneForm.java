package dev.dreamlog.app.migration;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.command.EmailAddress;

/**
 * Brings e-mail addresses from before into the form by which they are found now, which SQL cannot compute. Of two
 * accounts whose addresses turn out to be one, the one that has the form already keeps it.
 */
final class EmailsInOneForm implements JavaMigration {

    /** All others have the form: they were in lower case, and of ASCII without punycode. */
    private static final String DOUBTFUL = "SELECT email FROM command.credential WHERE email ~ '[^ -~]|[@.]xn--'";
    private static final String RENAME = """
            UPDATE command.credential SET email = ? WHERE email = ?
            AND NOT EXISTS (SELECT 1 FROM command.credential WHERE email = ?)""";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6");
    }

    @Override
    public String getDescription() {
        return "emails in one form";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement();
                ResultSet doubtful = statement.executeQuery(DOUBTFUL);
                PreparedStatement rename = context.getConnection().prepareStatement(RENAME)) {
            while (doubtful.next()) {
                String before = doubtful.getString(1);
                String after = EmailAddress.of(before).text();
                if (!after.equals(before)) {
                    rename.setString(1, after);
                    rename.setString(2, before);
                    rename.setString(3, after);
                    rename.executeUpdate();
                }
            }
        }
    }
}
