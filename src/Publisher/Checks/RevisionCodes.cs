using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>What would change, or disappear, of what was published, without a word to its readers.</summary>
public static class RevisionCodes
{
    public static readonly DiagnosticCode ChangedWithoutCorrection = new(
        "PB7101",
        "figure-changed-without-correction",
        Severity.Error,
        new(
            "{field} was published as '{before}' and is '{found}' now, and no correction says why",
            "{field} 已公开为“{before}”，现为“{found}”，没有更正说明"
        ),
        new(
            "Readers have seen, saved and quoted the published figure. It changes only with a correction that keeps "
                + "the old value and gives the reason.",
            "读者已看到、保存并引用公开过的数字；要改，须写明更正：保留旧值，说明原因。"
        ),
        new(
            "put the published figure back, or add a correction to the record (the old value is in the note)",
            "改回已公开的数字，或在记录中添加更正（旧值见提示）"
        )
    );

    public static readonly DiagnosticCode CorrectionContradictsRelease = new(
        "PB7102",
        "correction-contradicts-release",
        Severity.Error,
        new(
            "the correction says that {field} was '{found}', but '{before}' was published",
            "更正写 {field} 原为“{found}”，但公开过的是“{before}”"
        ),
        new(
            "The page shows the old value as the correction gives it; it must be the one that readers saw.",
            "页面按更正显示旧值，须与读者看到过的一致。"
        ),
        new("write the published value in 'was'", "在 was 中写已公开的值")
    );

    public static readonly DiagnosticCode CorrectionGone = new(
        "PB7103",
        "published-correction-gone",
        Severity.Error,
        new(
            "the published correction of {field} (was '{before}') is gone, or says something else",
            "已公开的 {field} 更正（原为“{before}”）不见了，或内容有变"
        ),
        new(
            "A correction that was published stays as it is; a later one follows it.",
            "公开过的更正保持原样；再有变动，在其后另加一条。"
        ),
        new("put it back as it was, and add another behind it if need be", "恢复原来的更正，必要时在其后再加一条")
    );

    public static readonly DiagnosticCode RecordGone = new(
        "PB7104",
        "published-record-gone",
        Severity.Error,
        new("{found} was published and would disappear: {reason}", "{found} 已公开，本次发布会使其消失：{reason}"),
        new(
            "What was published does not vanish without a trace: it is withdrawn, with a reason, and its address says "
                + "so.",
            "公开过的内容不能无声消失：应说明原因撤回，原地址保留撤回说明。"
        ),
        new(
            "{advice}; to take it off the site, add an entry to its 'publication.withdrawals'",
            "{advice}；要撤下，请在记录的 publication.withdrawals 中加一条"
        )
    );

    public static readonly DiagnosticCode ChangedUnseen = new(
        "PB7105",
        "figures-changed-without-correction",
        Severity.Error,
        new(
            "figures of this record are not those that were published, and no correction says why",
            "本记录的数字与已公开的不同，没有更正说明"
        ),
        new(
            "The published page's figures have another digest. Which figure it is, and what it was, cannot be told: "
                + "the site does not publish its sources ('sources' in theme.yml), the record is withdrawn, or its "
                + "published source is damaged.",
            "已公开页面的数字摘要不同。无法指出是哪个数字及其原值：本站未公开数据源（theme.yml 的 sources），"
                + "或记录已撤回，或已公开的数据源损坏。"
        ),
        new("put the published figures back, or add a correction to the record", "改回已公开的数字，或在记录中添加更正")
    );

    public static readonly DiagnosticCode FormerPlaceTaken = new(
        "PB7106",
        "former-place-taken",
        Severity.Error,
        new(
            "'{found}' cannot lead here: another page stands at its address, or another record has named it too",
            "“{found}”不能转到这里：它的网址上有别的网页，或另一条记录也写了它"
        ),
        new(
            "At the address that a record has left stands a page that leads to the new one; two cannot stand at one, "
                + "nor at two that differ only in capitals, which many hosts take for one.",
            "记录离开的原地址上放一个转到新地址的页面；一个地址放不下两个页面，仅大小写不同的地址在许多主机上也是同一个。"
        ),
        new("name in 'formerly' only what this record was called before", "formerly 只写本记录以前的编号")
    );

    public static readonly DiagnosticCode WithdrawalChanged = new(
        "PB7108",
        "published-withdrawal-changed",
        Severity.Error,
        new(
            "the published withdrawal of {found}, or what lifted it, says something else now",
            "已公开的 {found} 撤回或其解除内容有变"
        ),
        new(
            "Readers have seen by whom, when and why the record was withdrawn and published again; that stays as it "
                + "is. A later withdrawal follows it.",
            "读者已看到本记录由谁、何时、为何撤回并重新公开；这些保持原样，再有撤回另加一条。"
        ),
        new("put it back as it was, and add another behind it if need be", "恢复原来的内容，必要时在其后再加一条")
    );

    public static readonly DiagnosticCode PublishedSourceDamaged = new(
        "PB7109",
        "published-source-damaged",
        Severity.Error,
        new(
            "'{found}' is missing, or is not what was published: the record cannot be held against it",
            "“{found}”缺失，或与公开时不同，无法据以核对本记录"
        ),
        new(
            "The manifest holds the hash of the source that was published beside the page. What another put in its "
                + "place tells nothing of what readers saw.",
            "清单记有随网页公开的数据源的散列值；被他人换过的文件不能说明读者看到过什么。"
        ),
        new(
            "put it back from a backup; or put the record back as it was published, run 'publisher build --full', and "
                + "change the record then",
            "从备份恢复该文件；或先把记录恢复为公开时的内容，运行 publisher build --full，再改记录"
        )
    );

    public static readonly DiagnosticCode WithdrawalGone = new(
        "PB7107",
        "published-withdrawal-gone",
        Severity.Error,
        new(
            "the record tells of {found} published withdrawals instead of {before}",
            "本记录已公开过 {before} 次撤回，现在只写有 {found} 次"
        ),
        new(
            "Readers have seen that the record was withdrawn. When it is published again, the list of corrections and "
                + "withdrawals tells by whom, when and why.",
            "读者已看到本记录被撤回；重新公开时，更正与撤回一览说明由谁、何时、为何重新公开。"
        ),
        new(
            "put it back, and add 'lifted: {by: , on: , reason: }' to it",
            "恢复原来的撤回，并在其中加上 lifted: {by: , on: , reason: }"
        )
    );
}
