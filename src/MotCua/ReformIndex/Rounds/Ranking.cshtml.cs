using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.ReformIndex.Rounds;

/// <summary>All agencies scored under one set, side by side in order of their index; opens rounds for them and announces.</summary>
[Needs(Permission.SeeIndex)]
internal sealed class RankingModel(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<CriteriaSet>(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Ranked> Rows { get; private set; } = [];

    /// <summary>Agencies for which no round is open yet: those below, and this one itself.</summary>
    public IReadOnlyList<Agency> Missing { get; private set; } = [];

    public bool MayAnnounce => Official.Can(Permission.AnnounceIndex);

    public bool IsReady => Rows.Count > 0 && Rows.All(r => r.Round.State is IndexRoundState.Appraised);

    protected override IQueryable<CriteriaSet> Visible
    {
        get
        {
            var own = Official.AgencyId;
            return Db.CriteriaSets.Where(s => s.AgencyId == own && s.State == CriteriaState.Issued);
        }
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (set, own) = (Id, Official.AgencyId);
        var agencies = await Db.Agencies.AsNoTracking().Where(a => a.Id == own || a.SuperiorId == own).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var rounds = await Db.IndexRounds.Where(r => r.SetId == set && r.AppraiserId == own).ToListAsync(cancellationToken);
        var sheets = (await Db.AreaSheets.AsNoTracking().Where(s => Db.Set<IndexRound>().Any(r => r.Id == s.RoundId && r.SetId == set && r.AppraiserId == own)).ToListAsync(cancellationToken)).ToLookup(s => s.RoundId);
        var named = await Db.Agencies.AsNoTracking().Where(a => Db.Set<IndexRound>().Any(r => r.AgencyId == a.Id && r.SetId == set && r.AppraiserId == own)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        var tables = rounds.ToDictionary(r => r.Id, r => IndexTable.Of(Found.Criteria, [.. sheets[r.Id]]));
        var ranks = IndexTable.Ranks([.. rounds.Where(r => r.State is not IndexRoundState.SelfScoring && tables[r.Id].Result.Max > 0).Select(r => (r.Id, tables[r.Id].Result.Total, tables[r.Id].Result.Max))]);
        Rows = [.. rounds.Select(r => new Ranked(r, named[r.AgencyId], tables[r.Id], ranks.GetValueOrDefault(r.Id))).OrderBy(r => r.Rank == 0).ThenBy(r => r.Rank).ThenBy(r => r.Agency, StringComparer.Ordinal)];
        Missing = [.. agencies.Where(a => rounds.All(r => r.AgencyId != a.Id))];
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.AnnounceIndex)) return Forbid();
        var chosen = Missing.Where(a => Input.Agencies.Contains(a.Id)).ToList();
        if (chosen.Count == 0) throw new RuleBroken("Chọn ít nhất một đơn vị.");
        if (Input.From is not { } from || Input.To is not { } to) throw new RuleBroken("Nhập thời gian tự chấm.", "Input.From");
        foreach (var agency in chosen)
        {
            var round = IndexRound.Open(Found, Official.AgencyId, agency.Id, from, to);
            Db.Add(round);
            Db.AddRange(Found.Criteria.Areas.Select(a => AreaSheet.Lay(round, a)));
        }
        return await DoneAsync($"Đã mở kỳ chấm cho {chosen.Count.Print()} đơn vị.", cancellationToken);
    }

    public async Task<IActionResult> OnPostAnnounceAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.AnnounceIndex)) return Forbid();
        if (!IsReady) throw new RuleBroken($"Chưa công bố được: {string.Join(", ", Rows.Where(r => r.Round.State is not IndexRoundState.Appraised).Select(r => $"{r.Agency} ({r.Round.State.Word().ToLower(VietnamText.Culture)})"))}.");
        foreach (var row in Rows)
        {
            var result = row.Table.Result;
            row.Round.Announce(new(Typed(Input.DecisionNumber), Now.ToDay(), result.Version, row.Table.Rows, result.Points, result.Max, result.Adjustment, result.Total, result.Percent, result.Band ?? "", row.Rank, Rows.Count));
        }
        return await DoneAsync("Đã công bố chỉ số và xếp hạng.", cancellationToken);
    }

    public IActionResult OnGetExcel() => PaperFile.Excel(RankingSheet.Of(Found, Rows), $"xep-hang-cchc-{Found.Year}");

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf(await PaperAsync(cancellationToken), $"xep-hang-cchc-{Found.Year}");

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellationToken) => PaperFile.Word(await PaperAsync(cancellationToken), $"xep-hang-cchc-{Found.Year}");

    // Under the name the agency bore on the day of the announcement.
    private async Task<Paper> PaperAsync(CancellationToken cancellationToken)
    {
        var day = Rows.Select(r => r.Round.Announced?.Day).Max() ?? Now.ToDay();
        return RankingPaper.Of(Found, Rows, await Db.AgencyAsAtAsync(Official.AgencyId, day.EndUtc().AddTicks(-1), cancellationToken), day);
    }

    private async Task<IActionResult> DoneAsync(string told, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect($"/chi-so-cchc/xep-hang/{Id}");
    }

    /// <param name="Rank">0 while the ward is still scoring itself.</param>
    internal sealed record Ranked(IndexRound Round, string Agency, IndexTable Table, int Rank)
    {
        public string RankText => (Round.Announced?.Rank ?? Rank) is > 0 and var rank ? rank.Print() : "–";

        /// <summary>As announced, else as it stands.</summary>
        public decimal Total => Round.Announced?.Total ?? Table.Result.Total;

        public decimal? Percent => Round.Announced is { } told ? told.Percent : Table.Result.Percent;

        public IReadOnlyList<IndexRow> Areas => Round.Announced?.Rows ?? Table.Rows;

        public string Band => Rank == 0 ? "–" : Round.Announced?.Band ?? Table.Result.Band ?? "–";
    }

    internal sealed record Form
    {
        public List<long> Agencies { get; set; } = [];

        [Display(Name = "Tự chấm từ ngày")]
        public DateOnly? From { get; set; }

        [Display(Name = "Đến ngày")]
        public DateOnly? To { get; set; }

        [Display(Name = "Số quyết định công bố"), StringLength(60, ErrorMessage = "Số quyết định dài quá 60 ký tự.")]
        public string? DecisionNumber { get; set; }
    }
}
