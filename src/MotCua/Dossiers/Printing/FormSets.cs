namespace MotCua.Dossiers.Printing;

/// <summary>The statutory forms, by what they are; their numbers and titles depend on the circular in force on the day of the paper.</summary>
internal enum FormKind
{
    Receipt,
    SupplementRequest,
    Refusal,
    Apology,
    StopNotice,
    ControlSlip,
}

/// <summary>Number and title of each form under TT 01/2018/TT-VPCP (Mẫu 01–06) and TT 03/2025/TT-VPCP (Mẫu 01–07).</summary>
internal static class FormSets
{
    private static readonly Dictionary<(string Set, FormKind Kind), (string Number, string Title)> Forms = new()
    {
        [("TT01/2018", FormKind.Receipt)] = ("Mẫu số 01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        [("TT01/2018", FormKind.SupplementRequest)] = ("Mẫu số 02", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"),
        [("TT01/2018", FormKind.Refusal)] = ("Mẫu số 03", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ"),
        [("TT01/2018", FormKind.Apology)] = ("Mẫu số 04", "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"),
        [("TT01/2018", FormKind.StopNotice)] = ("", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"),
        [("TT01/2018", FormKind.ControlSlip)] = ("Mẫu số 05", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"),
        [("TT03/2025", FormKind.Receipt)] = ("Mẫu số 01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        [("TT03/2025", FormKind.SupplementRequest)] = ("Mẫu số 02", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"),
        [("TT03/2025", FormKind.Refusal)] = ("Mẫu số 03", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ"),
        [("TT03/2025", FormKind.Apology)] = ("Mẫu số 04", "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT"),
        [("TT03/2025", FormKind.StopNotice)] = ("Mẫu số 05", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"),
        [("TT03/2025", FormKind.ControlSlip)] = ("Mẫu số 06", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"),
    };

    public static (string Number, string Title) Of(string set, FormKind kind) => Forms[(set, kind)];

    /// <summary>Number of the dossier book in a set.</summary>
    public static string Book(string set) => set == "TT01/2018" ? "Mẫu số 06" : "Mẫu số 07";

    /// <summary>In 2018 the letter appoints again, in 2025 it asks to extend.</summary>
    public static string NewDate(string set) => set == "TT01/2018" ? "Thời gian hẹn trả lại" : "Thời gian đề nghị gia hạn đến";
}
