using Publisher.Diagnostics;

namespace Publisher.Checks;

/// <summary>Faults of what the office says it did with a record: reviews, approval, corrections, withdrawal.</summary>
public static class PublicationCodes
{
    public static readonly DiagnosticCode CorrectionOfUnknownFigure = new(
        "PB2301",
        "correction-of-unknown-figure",
        Severity.Error,
        new("'{found}' is no figure of this record{suggestion}", "“{found}”不是本记录中的数字{suggestion}"),
        new("A correction is shown beside the figure that it corrects.", "更正会显示在所更正的数字旁边。"),
        new(
            "write the figure's path, such as budget.total.executed, total.score, grade "
                + "or indicators.产出指标.数量指标.<name>.score",
            "写出该数字的位置，如 budget.total.executed、total.score、grade，"
                + "或 indicators.产出指标.数量指标.<三级指标>.score"
        )
    );

    public static readonly DiagnosticCode CorrectionChangesNothing = new(
        "PB2302",
        "correction-changes-nothing",
        Severity.Error,
        new(
            "{field} was '{found}' before the correction, and is the same after it",
            "{field} 更正前是“{found}”，更正后仍是它"
        ),
        new(
            "The page shows the old value struck through beside the new: they must differ.",
            "页面把更正前的值划去、与更正后的值并列，两者必须不同。"
        ),
        new(
            "write in 'was' what the page showed before, or put the correct value into the form",
            "在 was 中写更正前公开的值，或在表中填入更正后的值"
        )
    );

    public static readonly DiagnosticCode DatesOutOfOrder = new(
        "PB2303",
        "publication-dates-out-of-order",
        Severity.Error,
        new(
            "{step} of {found} is earlier than {other} of {expected}",
            "{step}的日期 {found} 早于{other}的日期 {expected}"
        ),
        new(
            "A record is reviewed, approved, corrected and withdrawn in this order, and the page tells it so.",
            "记录依次审核、批准、更正、撤回，页面也照此说明。"
        ),
        new("correct the date, or the order of the entries", "改正日期，或调整各条的先后")
    );

    public static readonly DiagnosticCode ReviewsMissing = new(
        "PB2304",
        "reviews-missing",
        Severity.Error,
        new(
            "approved with {found} of the {expected} reviews that output-config/site.yml asks for",
            "已批准，但只有 {found} 次审核，output-config/site.yml 要求 {expected} 次"
        ),
        new(
            "The office has set how often a record is reviewed before it is approved.",
            "本单位规定了记录批准前须经几次审核。"
        ),
        new("add who reviewed it, and when, to 'reviews'", "在 reviews 中补上审核的岗位和日期")
    );

    public static readonly DiagnosticCode StepMissing = new(
        "PB2309",
        "review-step-missing",
        Severity.Error,
        new(
            "approved without the review '{found}', or not in its turn; the office's reviews are: {expected}",
            "已批准，但缺少审核环节“{found}”，或先后不对；本单位的环节为：{expected}"
        ),
        new(
            "output-config/site.yml names the reviews that come before an approval, in order (三审).",
            "output-config/site.yml 写明了批准前的各审核环节及先后（三审）。"
        ),
        new(
            "let the review be done: publisher approve --review writes it",
            "补办该环节，用 publisher approve --review 写入"
        )
    );

    public static readonly DiagnosticCode SameRoleTwice = new(
        "PB2310",
        "same-role-twice",
        Severity.Error,
        new("'{found}' has taken another step of this record already", "“{found}”已办理过本记录的另一环节"),
        new(
            "The office has set that each review and the approval are by different roles.",
            "本单位规定各次审核和批准须由不同岗位办理。"
        ),
        new("let another role take the step", "由另一岗位办理该环节")
    );

    public static readonly DiagnosticCode ChangedSinceReview = new(
        "PB2311",
        "changed-since-review",
        Severity.Error,
        new(
            "the record was changed after {step} of {date}: that was of {found}, the record is {expected} now",
            "{step}（{date}）之后记录有改动：当时为 {found}，现为 {expected}"
        ),
        new(
            "Whoever reviews or approves a record vouches for its figures and texts as they were then; 'of' is their "
                + "digest. Comments and layout do not count. After the first correction or withdrawal it is not asked "
                + "for any more: those say themselves who vouches for what.",
            "审核、批准所认可的是当时的数字和文字，of 是其摘要；注释和排版不算。已有更正或撤回的记录不再核对，由更正、撤回本身说明。"
        ),
        new(
            "put the record back, or take the reviews and the approval away and let them be done again",
            "改回原样；或删去已有的审核和批准，重新办理"
        )
    );

    public static readonly DiagnosticCode AlreadyApproved = new(
        "PB2312",
        "already-approved",
        Severity.Error,
        new("the record was approved by '{found}' on {date}", "本记录已由“{found}”于 {date} 批准"),
        new(
            "An approval is given once; afterwards a record changes by corrections and withdrawals.",
            "批准只办理一次；此后的变动用更正或撤回说明。"
        ),
        new("take the old approval away if it must be given again", "确须重新批准的，先删去原来的批准")
    );

    public static readonly DiagnosticCode NoPlaceForStep = new(
        "PB2313",
        "no-place-for-step",
        Severity.Error,
        new("the section is written in brackets, to which no line can be added", "该处写在括号里，不能加行"),
        new(
            "A review and an approval are added as lines; everything else of the file stays byte for byte.",
            "审核和批准以新的一行加入，文件其余部分一个字节也不动。"
        ),
        new("write the section in lines, a '- ' in front of each review", "把该处改成分行写，每次审核前加“- ”")
    );

    public static readonly DiagnosticCode FormerPlaceIsOwn = new(
        "PB2305",
        "former-place-is-own",
        Severity.Error,
        new("'{found}' is where the record stands now", "“{found}”就是本记录现在的位置"),
        new(
            "From the old address readers are led to the new one; to itself a page cannot lead.",
            "旧网址会转到新网址；网页不能转到它自己。"
        ),
        new("give the year and id that the record had before, or take the line out", "写原来的年度和编号，或删去这一行")
    );

    public static readonly DiagnosticCode NoPageForWithdrawn = new(
        "PB2307",
        "no-page-for-withdrawn",
        Severity.Error,
        new(
            "the record is withdrawn, and the theme has no page that could say so",
            "本记录已撤回，而主题没有可以说明撤回的页面"
        ),
        new(
            "The address of a withdrawn record keeps a page that says by whom, when and why it was withdrawn.",
            "已撤回记录的网址保留一页，说明由谁、何时、为何撤回。"
        ),
        new(
            "add 'withdrawn' to 'pages' in the theme's theme.yml, and the template pages/withdrawn.html",
            "在主题 theme.yml 的 pages 中加入 withdrawn，并增加模板 pages/withdrawn.html"
        )
    );

    public static readonly DiagnosticCode ChangeBeforeApproval = new(
        "PB2306",
        "change-before-approval",
        Severity.Error,
        new("a {step} is given, but no approval: the record is a draft", "写有{step}，却没有批准：本记录还是草稿"),
        new(
            "Only what was published can be corrected or withdrawn; a draft is simply changed, or deleted.",
            "只有已公开的才谈得上更正或撤回；草稿直接修改或删除即可。"
        ),
        new(
            "add 'approval' with the role and the date, or take the {step} out",
            "补上 approval 的岗位和日期，或删去{step}"
        )
    );

    public static readonly DiagnosticCode WithdrawalNotLifted = new(
        "PB2308",
        "withdrawal-not-lifted",
        Severity.Error,
        new(
            "the withdrawal of {found} is followed by another, and nothing says that it was lifted",
            "{found} 的撤回之后又有撤回，却没有写明曾解除"
        ),
        new(
            "A record that is withdrawn can be withdrawn again only after it was published again.",
            "已撤回的记录重新公开之后才能再次撤回。"
        ),
        new(
            "add 'lifted' to it, with the role, the date and the reason, or take one of the two out",
            "在其中补上 lifted 的岗位、日期和原因，或删去其中一次"
        )
    );
}
