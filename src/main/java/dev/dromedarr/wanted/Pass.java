package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Entry;
import dev.dromedarr.playlist.EntryView;
import dev.dromedarr.playlist.SlimEntry;
import dev.dromedarr.playlist.Text;
import dev.dromedarr.playlist.Visitor;
import dev.dromedarr.release.NameScanner;
import dev.dromedarr.release.Quality;
import dev.dromedarr.release.ReleaseNames;
import dev.dromedarr.release.TitleForm;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One worker's way through the lists: it looks each name up among the wanted titles, and keeps what may be wanted. */
final class Pass implements Visitor {

    private static final int REMEMBERED = 1 << 16;

    private final WantedIndex index;
    private final Preferences preferences;
    private final Rejections rejections;
    private final int most;
    private final @Nullable Shortlist[] shortlists;
    private final Shown shown;
    private final NameScanner names = new NameScanner();
    private final NameScanner groups = new NameScanner();
    private final Typos.Spelled spelled = new Typos.Spelled();
    private final Fit fit;
    private final List<Hit> hits = new ArrayList<>();
    /** Titles that are no slip of a wanted one; a later one takes the place of an earlier one. */
    private final long[] strangers = new long[REMEMBERED];

    private boolean probed;

    Pass(WantedIndex index, Preferences preferences, Rejections rejections, int most) {
        this.most = most;
        this.index = index;
        this.preferences = preferences;
        this.rejections = rejections;
        this.shortlists = new Shortlist[index.items().size()];
        this.shown = new Shown(index.postings());
        this.fit = new Fit(index, names, shown, hits);
    }

    @Override
    public void visit(EntryView entry) {
        hits.clear();
        probed = false;
        fit.entry(entry);
        scan(entry.name());
        titles(names, NamedBy.NAME);
        if (!probed && entry.namedTwice()) {
            scan(entry.tvgName());
            titles(names, NamedBy.ATTRIBUTE);
        }
        if (!probed && names.episode() && nameless()) {
            Text group = entry.group();
            groups.scan(group.array(), title(group), group.length());
            titles(groups, NamedBy.GROUP);
        }
        fit.ids();
        if (!probed && hits.isEmpty()) {
            slips();
        }
        for (int i = 0; i < hits.size(); i++) {
            keep(hits.get(i), entry);
        }
    }

    private void scan(Text name) {
        names.scan(name.array(), 0, name.length());
        fit.named();
    }

    /** Behind the years that some lists begin their groups with: {@code 2006 - .... - Title}. */
    private static int title(Text group) {
        int from = 0;
        int years = 0;
        while (from < group.length() && !Character.isLetter(group.charAt(from))) {
            years += group.charAt(from) == '-' ? 1 : 0;
            from++;
        }
        return years >= 2 && from < group.length() ? from : 0;
    }

    private boolean nameless() {
        return names.titles() == 0 || names.form(0) == TitleForm.AFTER_TAG;
    }

    private void titles(NameScanner scanner, NamedBy by) {
        for (int title = 0; title < scanner.titles(); title++) {
            int at = index.find(scanner.looseKey(title));
            if (at != LongTable.NONE) {
                long exact = scanner.exactKey(title);
                for (; at != LongTable.NONE; at = index.posting(at).next()) {
                    Posting posting = index.posting(at);
                    boolean same = posting.exact() == exact;
                    probed |= fit.look(posting, same ? Likeness.EXACT : Likeness.LOOSE, scanner.form(title), by);
                }
            }
        }
    }

    /** Only the surest title of a name is looked at for a slip: it is a matter for a person anyway. */
    private void slips() {
        if (names.titles() == 0 || names.form(0) != TitleForm.MAIN) {
            return;
        }
        long key = names.looseKey(0);
        int place = (int) (key >>> 24) & (REMEMBERED - 1);
        if (strangers[place] == key) {
            return;
        }
        List<Posting> near = index.typos().near(names.looseText(0), spelled);
        if (near.isEmpty()) {
            strangers[place] = key;
        }
        for (int i = 0; i < near.size(); i++) {
            fit.look(near.get(i), Likeness.SLIP, TitleForm.MAIN, NamedBy.NAME);
        }
    }

    private void keep(Hit hit, EntryView view) {
        WantedItem item = index.items().get(hit.item());
        if (item.owned()
                .filter(file -> !file.worseThan(told(view), item.kind()))
                .isPresent()) {
            return;
        }
        Shortlist list = shortlists[hit.item()];
        if (list == null) {
            list = new Shortlist(most);
            shortlists[hit.item()] = list;
        }
        if (!list.admits(hit.byId(), hit.sum())) {
            return;
        }
        Entry entry = view.entry();
        if (rejections.rejected(item, entry)) {
            return;
        }
        List<String> languages = List.copyOf(names.languages());
        int lines = names.lines();
        list.add(new Lead(
                hit.item(),
                hit.posting(),
                hit.clues(),
                hit.sum(),
                hit.byId(),
                hit.counting(),
                hit.shownYear(),
                preferences.rank(languages, lines),
                languages,
                lines,
                view.list(),
                entry.offset(),
                SlimEntry.of(entry),
                rivals(hit)));
    }

    /** What the entry tells of its picture: few names are read so closely, for most of what is wanted has no file. */
    private Quality told(EntryView view) {
        Quality quality = ReleaseNames.read(view.name().toString()).quality();
        int lines = names.lines();
        return quality.lines().isPresent() || lines == 0
                ? quality
                : new Quality(OptionalInt.of(lines), quality.source(), quality.modifiers());
    }

    private List<Lead.Rival> rivals(Hit hit) {
        if (hits.size() == 1) {
            return List.of();
        }
        List<Lead.Rival> rivals = new ArrayList<>();
        for (Hit other : hits) {
            if (!other.posting().work().sameAs(hit.posting().work())) {
                rivals.add(other.rival());
            }
        }
        return List.copyOf(rivals);
    }

    /** What another worker found. */
    void add(Pass other) {
        shown.add(other.shown);
        for (int i = 0; i < shortlists.length; i++) {
            Shortlist own = shortlists[i];
            Shortlist others = other.shortlists[i];
            if (own == null) {
                shortlists[i] = others;
            } else if (others != null) {
                own.addAll(others);
            }
        }
    }

    @Nullable
    Shortlist[] shortlists() {
        return shortlists;
    }

    Shown shown() {
        return shown;
    }
}
