using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MotCua.Access;

namespace MotCua.Platform.Storage;

public sealed class ListComparerTests
{
    [Fact]
    public async Task No_value_that_every_save_compares_is_compared_by_code_made_anew_each_time()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync((_, db) =>
        {
            // Functions within a comparer become a delegate of generated code at each comparison.
            var slow = db.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => FunctionsIn(p.GetValueComparer()) > 0).Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}");
            Assert.Empty(slow);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_list_changed_in_place_or_replaced_is_seen_and_one_replaced_by_its_like_is_not_written()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.OfficialAsync("Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê");
        await app.InScopeAsync(async (_, db) =>
        {
            var roles = (await db.Officials.SingleAsync(o => o.Id == id, TestContext.Current.CancellationToken)).RoleIds;
            var list = db.Entry(await db.Officials.SingleAsync(o => o.Id == id, TestContext.Current.CancellationToken)).Property(o => o.RoleIds);
            list.CurrentValue = [.. roles];
            db.ChangeTracker.DetectChanges();
            Assert.False(list.IsModified);
            list.CurrentValue.Add(7);
            db.ChangeTracker.DetectChanges();
            Assert.True(list.IsModified);
        });
    }

    private static int FunctionsIn(ValueComparer comparer)
    {
        var found = new Functions();
        found.Visit(comparer.EqualsExpression.Body);
        return found.Count;
    }

    private sealed class Functions : ExpressionVisitor
    {
        public int Count { get; private set; }

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            Count++;
            return base.VisitLambda(node);
        }
    }
}
