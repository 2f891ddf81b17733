package dev.dromedarr.io.sql;

import dev.dromedarr.fault.Refused;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.ValidateOutput;

/** Brings the tables up to date, forward only, and refuses tables that this program does not know. */
final class Migrations {

    private Migrations() {}

    /** Runs what is missing and returns how many scripts that were. */
    static int run(Address address, DataSource source) {
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common")
                .placeholders(address.dialect())
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
        var info = flyway.info();
        refuseNewer(address, info);
        if (info.applied().length > 0) {
            refuseChanged(address, flyway);
        }
        return flyway.migrate().migrationsExecuted;
    }

    private static void refuseNewer(Address address, MigrationInfoService info) {
        var known = newest(Arrays.stream(info.all())
                .filter(script -> script.getState().isResolved())
                .toArray(MigrationInfo[]::new));
        var stored = newest(info.applied());
        if (stored.compareTo(known) > 0) {
            throw new Refused(
                    "Version %s of %s is newer than version %s, the newest that this Dromedarr knows; start the newer Dromedarr again, or go back to a backup from before it"
                            .formatted(stored, address.name(), known));
        }
    }

    private static MigrationVersion newest(MigrationInfo... scripts) {
        return Arrays.stream(scripts)
                .flatMap(script -> Optional.ofNullable(script.getVersion()).stream())
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }

    /** A script that was run must be the one we carry, and must have come to its end. */
    private static void refuseChanged(Address address, Flyway flyway) {
        flyway.validateWithResult().invalidMigrations.stream()
                .filter(script ->
                        !script.errorDetails.errorCode.toString().equals("RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED"))
                .findFirst()
                .ifPresent(script -> refuse(address, script));
    }

    private static void refuse(Address address, ValidateOutput script) {
        throw new Refused(
                "Version %s of %s was made by another build of Dromedarr and does not fit (%s); start the build that made it, or go back to a backup"
                        .formatted(script.version, address.name(), script.errorDetails.errorCode));
    }
}
