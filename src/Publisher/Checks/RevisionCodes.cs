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
            "put the record's file back; to take it off the site, give it a 'withdrawal'; if it has another "
                + "number or year now, name the old one in 'formerly'",
            "恢复该记录文件；要撤下，请在记录中写 withdrawal；如已改编号或年度，请在新记录的 formerly 中写明原来的"
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
            "The published page's figures have another digest. What they were cannot be told here, because the site "
                + "does not publish its sources ('sources' in theme.yml).",
            "已公开页面的数字摘要不同。本站未公开数据源（theme.yml 的 sources），无法在此列出原值。"
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
