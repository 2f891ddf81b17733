package dev.dromedarr.instance;

import java.util.List;
import java.util.Optional;

/** The apps that we serve. */
public record Instances(List<Instance> all) {

    public Instances {
        all = List.copyOf(all);
    }

    /** By its name, case ignored. */
    public Optional<Instance> find(String name) {
        return all.stream()
                .filter(instance -> instance.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public List<Instance> of(Kind kind) {
        return all.stream().filter(instance -> instance.kind() == kind).toList();
    }

    /** Those whose queue triage looks after. */
    public List<Instance> triaged() {
        return all.stream().filter(instance -> instance.kind().triaged()).toList();
    }

    /** The instance that an app of this kind with this {@code instanceName} is: by name, else the only one of its kind. */
    public Optional<Instance> speaking(Kind kind, String instanceName) {
        List<Instance> kin = of(kind);
        return kin.stream()
                .filter(instance -> instance.name().equalsIgnoreCase(instanceName))
                .findFirst()
                .or(() -> kin.size() == 1 ? Optional.of(kin.get(0)) : Optional.empty());
    }
}
