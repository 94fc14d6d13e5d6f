using MotCua.Access;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers;

/// <summary>The module's menu as one table, in the order a day goes.</summary>
internal static class DossiersMenu
{
    private static readonly MenuItem[] Items =
    [
        Item("Một cửa", "Bàn làm việc", "/ban-lam-viec", 1),
        Item("Một cửa", "Tiếp nhận hồ sơ", "/mot-cua/ho-so/moi", 10, Permission.ReceiveDossiers),
        Item("Một cửa", "Tiếp nhận nhóm liên thông", "/mot-cua/nhom-ho-so/moi", 10, Permission.ReceiveDossiers),
        Item("Một cửa", "Nhận hộ, phi địa giới", "/mot-cua/nhan-ho", 11, Permission.ReceiveDossiers, Permission.ReturnResults),
        Item("Một cửa", "Bàn giao bản giấy", "/phieu-ban-giao", 17, Permission.ReceiveDossiers, Permission.HandleDossiers, Permission.AssignDossiers, Permission.IssueResults),
        Item("Một cửa", "Bản giấy đang ở đâu", "/ban-giay", 18, Permission.ReceiveDossiers, Permission.ReturnResults, Permission.SeeAllDossiers),
        Item("Một cửa", "Bản nháp", "/mot-cua/nhap", 11, Permission.ReceiveDossiers),
        Item("Một cửa", "Phiếu trước tiếp nhận", "/mot-cua/phieu", 12, Permission.ReceiveDossiers),
        Item("Một cửa", "Chuyển hồ sơ hàng loạt", "/chuyen-hang-loat", 13, Permission.ReceiveDossiers),
        Item("Một cửa", "Trả kết quả hàng loạt", "/tra-ket-qua-hang-loat", 14, Permission.ReturnResults),
        Item("Một cửa", "Bàn giao kết quả", "/ban-giao-ket-qua", 14, Permission.ReturnResults, Permission.IssueResults),
        Item("Một cửa", "Kết quả chưa nhận", "/ket-qua-chua-nhan", 15, Permission.ReturnResults),
        Item("Một cửa", "Chờ bổ sung quá hạn", "/ho-so-cho-bo-sung-qua-han", 16, Permission.NotifyCitizens),
        Item("Giải quyết", "Phân công hàng loạt", "/phan-cong-hang-loat", 50, Permission.AssignDossiers),
        Item("Giải quyết", "Duyệt hàng loạt", "/duyet-hang-loat", 51, Permission.ApproveDossiers),
        Item("Giải quyết", "Phát hành kết quả", "/phat-hanh-hang-loat", 52, Permission.IssueResults),
        Item("Giải quyết", "Sắp trễ", "/sap-tre", 53, Permission.HandleDossiers, Permission.SignApologies, Permission.NotifyCitizens),
        Item("Giải quyết", "Xin lỗi, gia hạn hàng loạt", "/gia-han-hang-loat", 54, Permission.SignApologies),
        Item("Giải quyết", "Ý kiến quá hạn", "/y-kien-qua-han", 55, Permission.ReceiveDossiers, Permission.ApproveDossiers, Permission.SeeBoard),
        Item("Giải quyết", "Liên thông quá hạn", "/lien-thong-qua-han", 56, Permission.ReceiveDossiers, Permission.ApproveDossiers, Permission.SeeBoard),
        Item("Hồ sơ", "Tra cứu hồ sơ", "/ho-so", 100),
        Item("Hồ sơ", "Sổ theo dõi hồ sơ", "/so-theo-doi", 101, Permission.SeeAllDossiers, Permission.CloseBooks),
        Item("Hồ sơ", "Số đã huỷ", "/so-huy", 102, Permission.CorrectDossiers),
        Item("Quản trị", "Bảng mã quốc gia", "/quan-tri/trao-doi/bang-ma", 951, Permission.ManageDeployment),
        Item("Quản trị", "Nhập hồ sơ cũ", "/quan-tri/nhap-ho-so", 970, Permission.ManageAgency),
    ];

    public static IServiceCollection AddDossiersMenu(this IServiceCollection services)
    {
        foreach (var item in Items) services.AddSingleton(item);
        return services;
    }

    private static MenuItem Item(string group, string text, string href, int order, params Permission[] anyOf) => new(group, text, href, order, [.. anyOf.Select(p => p.ToString())]);
}
