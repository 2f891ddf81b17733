package dev.dromedarr.download.io;

import dev.dromedarr.fault.Refused;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with files and folders that we make; what is empty stays as the system makes it.
 *
 * @param file of whole files
 * @param folder of folders that were not there before
 * @param owner name or number
 * @param group name or number
 */
public record Access(
        Optional<Set<PosixFilePermission>> file,
        Optional<Set<PosixFilePermission>> folder,
        Optional<String> owner,
        Optional<String> group) {

    /** As the system makes them. */
    public static final Access USUAL =
            new Access(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int SPECIAL = 07000;

    /** Without later changes. */
    public Access {
        file = file.map(Set::copyOf);
        folder = folder.map(Set::copyOf);
    }

    void toFile(Path made) {
        to(made, file);
    }

    void toFolder(Path made) {
        to(made, folder);
    }

    /** What would go wrong with every file: an owner or a group that this machine does not know. */
    public Optional<String> trouble() {
        UserPrincipalLookupService known = FileSystems.getDefault().getUserPrincipalLookupService();
        try {
            if (owner.isPresent()) {
                known.lookupPrincipalByName(owner.get());
            }
            if (group.isPresent()) {
                known.lookupPrincipalByGroupName(group.get());
            }
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.of(
                    "download.owner, download.group: this machine knows no %s; correct them, or leave them empty"
                            .formatted(
                                    e instanceof UserPrincipalNotFoundException one
                                            ? "\"" + one.getName() + "\""
                                            : "owners and groups"));
        }
    }

    private void to(Path made, Optional<Set<PosixFilePermission>> mode) {
        if (mode.isEmpty() && owner.isEmpty() && group.isEmpty()) {
            return;
        }
        try {
            own(made);
            if (mode.isPresent()) {
                // Only the nine: a folder keeps the bit by which its files take over its group.
                int special = (int) Files.getAttribute(made, "unix:mode", LinkOption.NOFOLLOW_LINKS) & SPECIAL;
                Files.setAttribute(made, "unix:mode", special | bits(mode.get()));
            }
        } catch (UserPrincipalNotFoundException e) {
            throw new Refused("There is no user or group \"%s\" here".formatted(e.getName()), e);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new Refused(
                    "Mode, owner or group of what is in %s cannot be set (%s); leave download.file-mode, dir-mode, owner and group empty, or run Dromedarr as a user who may set them there"
                            .formatted(made.getParent(), e.getClass().getSimpleName()),
                    e);
        }
    }

    private void own(Path made) throws IOException {
        if (owner.isEmpty() && group.isEmpty()) {
            return;
        }
        UserPrincipalLookupService known = made.getFileSystem().getUserPrincipalLookupService();
        if (owner.isPresent()) {
            Files.setOwner(made, known.lookupPrincipalByName(owner.get()));
        }
        if (group.isPresent()) {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(made, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (view == null) {
                throw new UnsupportedOperationException("no groups there");
            }
            view.setGroup(known.lookupPrincipalByGroupName(group.get()));
        }
    }

    /** {@code rwxr-x---} as the number that it stands for. */
    private static int bits(Set<PosixFilePermission> mode) {
        int bits = 0;
        for (char letter : PosixFilePermissions.toString(mode).toCharArray()) {
            bits = bits << 1 | (letter == '-' ? 0 : 1);
        }
        return bits;
    }
}
