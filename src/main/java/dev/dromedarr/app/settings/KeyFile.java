package dev.dromedarr.app.settings;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** A file that holds one key and that only its owner may read. */
public record KeyFile(Path path) {

    private static final int BYTES = 32;
    private static final int PATIENCE = 40;
    private static final long PAUSE_MILLIS = 50;

    /** The key, if there is one already. */
    public Optional<Secret> read() {
        try {
            return Optional.of(new Secret(Files.readString(path).strip())).filter(secret -> !secret.isEmpty());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new Refused(path + " cannot be read; give this user the right to read it", unreadable);
        }
    }

    /** The key; made when there is none. Of several processes at once, one makes it and all others read it. */
    Secret readOrMake(int shortest) {
        if (!Files.exists(path)) {
            make();
        }
        Secret secret = readPatiently();
        if (secret.reveal().length() < shortest) {
            throw new Refused(path + " holds fewer than " + shortest + " characters; restore it from your backup");
        }
        return secret;
    }

    private void make() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
        Set<OpenOption> onlyNew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            Files.createDirectories(folder());
            try (FileChannel file = FileChannel.open(path, onlyNew, ownerOnly())) {
                file.write(ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
        } catch (FileAlreadyExistsException another) {
            // Another process was quicker; its key is as good.
            return;
        } catch (IOException unwritable) {
            throw new Refused(
                    path
                            + " cannot be written; give this user the right to write to the folder, or name another in DROMEDARR_CONFIG_DIR",
                    unwritable);
        }
    }

    /** Another process may have made the file a moment ago and not yet written the key. */
    private Secret readPatiently() {
        for (int i = 0; i < PATIENCE; i++) {
            Optional<Secret> secret = read();
            if (secret.isPresent()) {
                return secret.get();
            }
            pause();
        }
        throw new Refused(
                path + " is empty; restore it from your backup, or delete it and a new key is made at the next start");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused("The start was interrupted; start again", stop);
        }
    }

    private Path folder() {
        return Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
