package dev.dromedarr.app.settings;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One instance as somebody gave it, not yet checked.
 *
 * @param place where it stands
 * @param fields by the names they have in YAML: type, name, url, api-key, verify-ssl, timeout
 * @param spelled what a field is called at this place: {@code api-key}, or {@code SONARR_API_KEY}
 */
record InstanceEntry(String place, Map<String, Given> fields, UnaryOperator<String> spelled) {}
