package dev.dromedarr.triage;

import java.util.Optional;

/** Which download a person asks about: by the id of the download client, or by its title or a part of it. */
public record Question(String instance, Optional<String> downloadId, Optional<String> title) {}
