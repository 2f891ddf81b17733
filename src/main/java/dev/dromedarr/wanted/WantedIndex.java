package dev.dromedarr.wanted;

import dev.dromedarr.release.NameScanner;
import dev.dromedarr.release.TitleKeys;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All wanted titles by their keys, and all wanted episodes by their numbers: small, so that the long lists pass it by. */
final class WantedIndex {

    /** A part of a title that is shorter than this could be anything. */
    private static final int SHORTEST_PART = 5;

    private final List<WantedItem> items;
    private final List<Work> works = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final LongTable keys;
    private final WorkIndex ids = new WorkIndex();
    private final Episodes episodes;
    private final Typos typos;
    private final Namesakes.Known[] namesakes;
    /** The postings of which somebody who knows the world has told. */
    private final BitSet told = new BitSet();

    private final NameScanner scanner = new NameScanner();

    WantedIndex(List<WantedItem> items) {
        this.items = List.copyOf(items);
        this.keys = new LongTable(items.size());
        this.episodes = new Episodes();
        Map<Object, Work> known = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            WantedItem item = items.get(i);
            int number = i;
            Work work = known.computeIfAbsent(identity(item), none -> learn(number, item));
            item.numbering().ifPresent(numbering -> episodes.add(work, number, numbering));
        }
        this.typos = new Typos(postings);
        this.namesakes = new Namesakes.Known[postings.size()];
        acquaint(Map.of());
    }

    private static Object identity(WantedItem item) {
        return List.of(
                item.instance(),
                item.kind(),
                item.series().isPresent(),
                item.series().orElse(item.id()));
    }

    private Work learn(int number, WantedItem item) {
        Work work = new Work(works.size(), number, item);
        works.add(work);
        for (WantedTitle title : item.titles()) {
            for (TitleSpelling spelling : TitleSpelling.of(title.text(), title.origin() == WantedTitle.Origin.MAIN)) {
                work.country = work.country == 0 ? spelling.country() : work.country;
                add(work, title, spelling);
            }
        }
        if (work.posting == LongTable.NONE) {
            // A title without letters is found by its id alone.
            TitleSpelling none = new TitleSpelling("", "", false, false);
            post(work, new WantedTitle("", WantedTitle.Origin.MAIN), none, scanner.keysOf(""), LongTable.NONE);
        }
        ids.add(work, item);
        return work;
    }

    private void add(Work work, WantedTitle title, TitleSpelling spelling) {
        TitleKeys key = scanner.keysOf(spelling.text());
        boolean tooShort =
                key.loose().isEmpty() || (spelling.part() && key.loose().length() < SHORTEST_PART);
        if (tooShort || known(work, title, key)) {
            return;
        }
        post(work, title, spelling, key, keys.put(key.looseHash(), postings.size()));
    }

    private void post(Work work, WantedTitle title, TitleSpelling spelling, TitleKeys key, int next) {
        int number = postings.size();
        work.posting = work.posting == LongTable.NONE ? number : work.posting;
        int words = spelling.text().strip().split("\\s+").length;
        int letters = key.loose().length();
        String loose = Typos.worthwhile(spelling, title.origin(), letters) ? key.loose() : "";
        postings.add(new Posting(
                number,
                work,
                title,
                spelling.marked(),
                spelling.cut(),
                spelling.part(),
                key.exactHash(),
                loose,
                letters,
                words,
                next));
    }

    /** The same key by a title that came before is the surer one. */
    private boolean known(Work work, WantedTitle title, TitleKeys key) {
        for (int at = keys.get(key.looseHash());
                at != LongTable.NONE;
                at = postings.get(at).next()) {
            Posting posting = postings.get(at);
            boolean same =
                    posting.work() == work && posting.season() == title.season().orElse(LongTable.NONE);
            if (same && posting.exact() == key.exactHash()) {
                return true;
            }
        }
        return false;
    }

    /** Takes in what somebody knows of the names of works. */
    void acquaint(Map<Work, Map<String, Namesakes.Known>> answers) {
        for (Posting posting : postings) {
            Map<String, Namesakes.Known> names = answers.get(posting.work());
            Namesakes.Known known = names == null || posting.part()
                    ? Namesakes.Known.UNKNOWN
                    : names.getOrDefault(TitleSpelling.bare(posting.title().text()), Namesakes.Known.UNKNOWN);
            namesakes[posting.number()] = known;
            told.set(posting.number(), known != Namesakes.Known.UNKNOWN);
            acquaint(posting);
        }
    }

    /** Other works that are wanted too are namesakes that nobody has to be asked for. */
    private void acquaint(Posting posting) {
        for (int at = posting.next();
                at != LongTable.NONE;
                at = postings.get(at).next()) {
            Posting other = postings.get(at);
            if (other.work().movie() == posting.work().movie() && !other.work().sameAs(posting.work())) {
                learn(posting, other);
                learn(other, posting);
            }
        }
    }

    private void learn(Posting posting, Posting other) {
        if (!other.part()) {
            int years = posting.work().dated() ? other.work().yearsFrom(posting.work().year) : 2;
            namesakes[posting.number()] = namesakes[posting.number()].nearer(Namesakes.Known.apart(years));
        }
    }

    Namesakes.Known namesakes(Posting posting) {
        return namesakes[posting.number()];
    }

    /** Whether all others of the name are known, and not only those that are wanted too. */
    boolean told(Posting posting) {
        return told.get(posting.number());
    }

    /** The first posting under a loose key, or {@link LongTable#NONE}. */
    int find(long looseKey) {
        return keys.get(looseKey);
    }

    Posting posting(int number) {
        return postings.get(number);
    }

    int postings() {
        return postings.size();
    }

    Episodes episodes() {
        return episodes;
    }

    WorkIndex ids() {
        return ids;
    }

    Typos typos() {
        return typos;
    }

    List<WantedItem> items() {
        return items;
    }
}
