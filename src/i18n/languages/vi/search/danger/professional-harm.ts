/** In the form that `search-shape.ts` describes. */
export const professionalHarm = `
    {nhà trị liệu|bác sĩ tâm lý|bác sĩ|tư vấn viên|mục sư|thầy cúng|huấn luyện viên} {sờ|hôn|sàm
    sỡ|hiếp|cưỡng hiếp|xâm hại|ép}, {ngủ|quan hệ} với {nhà trị liệu|bác sĩ tâm lý|bác sĩ}, {nhà trị
    liệu|bác sĩ} đòi {ảnh|hình} {khỏa thân|nóng}`
